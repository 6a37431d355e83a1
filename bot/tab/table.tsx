import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Its rows become blocks on a telephone, so that nothing has to be scrolled sideways.
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    "@media (max-width: 640px)": { display: "block", paddingTop: 0 },
  },
  /** A name of a column is never broken inside a word. */
  column: { overflowWrap: "normal" },
  head: { "@media (max-width: 640px)": { display: "none" } },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 640px)": { display: "block", padding: `${tokens.spacingVerticalS} 0` },
  },
  name: { display: "none", "@media (max-width: 640px)": { display: "inline" } },
});

type Props = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** Rows with a heading each; on a narrow screen every row stands by itself with the names of its columns. */
export function Table({ label, columns, rows }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.column)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i} className={styles.row}>
            {row.map((cell, n) =>
              n === 0 ? (
                <th key={n} scope="row" className={styles.cell}>
                  {cell}
                </th>
              ) : (
                <td key={n} className={styles.cell}>
                  <span className={styles.name}>{columns[n]}: </span>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
