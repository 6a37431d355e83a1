import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { fixedLine } from "./pack-words.ts";
import { useShared } from "./styles.ts";

const useStyles = makeStyles({
  page: { maxWidth: "42rem", margin: "0 auto", padding: tokens.spacingHorizontalXXL },
});

/** What the page says where Teams is not around it: nothing can be signed in here. */
export function OutsideTeams() {
  const shared = useShared();
  const styles = useStyles();
  return (
    <main className={`${styles.page} ${shared.stack}`}>
      <h1 className={shared.heading}>The Sounding Board is inside Microsoft Teams</h1>
      <Text>
        Open Teams, choose <strong>Sounding Board</strong> on the left (or under the three dots), and then{" "}
        <strong>My board</strong>. If it is not there, ask your school office whether you should have it.
      </Text>
      <Text weight="semibold">{fixedLine}</Text>
      <nav aria-label="More" className={shared.row}>
        <Link href="/privacy">Privacy</Link>
        <Link href="/terms">Terms</Link>
        <Link href="/support">Support</Link>
      </nav>
    </main>
  );
}
