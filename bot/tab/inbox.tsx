import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Caseload } from "../workflow/overview/shapes.ts";
import { Aside } from "./aside.tsx";
import { useBoard } from "./board.ts";
import { Empty } from "./empty.tsx";
import { ItemList } from "./item-list.tsx";
import { Loading } from "./loading.tsx";
import { WhereIAm } from "./where-i-am.tsx";
import { useShared } from "./styles.ts";
import { tabAround, tabInbox } from "./words.ts";

const { columns } = tabInbox;

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
  },
});

/** What waits for a social worker, the most urgent first, and how much it is at each school. */
export function Inbox() {
  const shared = useShared();
  const { overview } = useBoard();
  const inbox = overview?.inbox ?? [];
  return (
    <>
      <h1 className={shared.heading}>{tabInbox.heading}</h1>
      <div className={shared.columns}>
        <div className={shared.stack}>
          {overview === undefined ? (
            <Loading />
          ) : inbox.length === 0 ? (
            <Empty title={tabAround.nothingWaits}>{tabInbox.whatComesHere}</Empty>
          ) : (
            <ItemList lines={inbox} label={tabInbox.mostUrgentFirst} />
          )}
        </div>
        <div className={shared.stack}>
          {overview?.where ? <WhereIAm where={overview.where} /> : null}
          {overview?.caseload ? <CaseloadTable caseload={overview.caseload} /> : null}
          {overview ? <Aside overview={overview} /> : <Loading rows={2} />}
        </div>
      </div>
    </>
  );
}

function CaseloadTable({ caseload }: { readonly caseload: readonly Caseload[] }) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={`${shared.panel} ${shared.tight}`}>
      <h2 className={shared.smallHeading} id="caseload">
        {tabInbox.caseload}
      </h2>
      <table className={styles.table} aria-labelledby="caseload">
        <thead>
          <tr>
            {[columns.school, columns.open, columns.yours].map((title) => (
              <th key={title} scope="col" className={styles.cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {caseload.map(({ school, open, yours, cap }) => (
            <tr key={school}>
              <th scope="row" className={styles.cell}>
                <Text>{school}</Text>
              </th>
              <td className={styles.cell}>{open}</td>
              <td className={styles.cell}>
                {cap === undefined
                  ? yours
                  : yours < cap
                    ? tabInbox.yoursOf(yours, cap)
                    : tabInbox.yoursFull(yours, cap)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
