import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { fixedLine } from "./pack-words.ts";
import { useShared } from "./styles.ts";
import { tabAround } from "./words.ts";

const useStyles = makeStyles({
  page: { maxWidth: "42rem", margin: "0 auto", padding: tokens.spacingHorizontalXXL },
});

/** What the page says where Teams is not around it: nothing can be signed in here. */
export function OutsideTeams() {
  const shared = useShared();
  const styles = useStyles();
  return (
    <main className={`${styles.page} ${shared.stack}`}>
      <h1 className={shared.heading}>{tabAround.insideTeams}</h1>
      <Text>
        {tabAround.howToOpen
          .split("**")
          .map((part, i) => (i % 2 === 1 ? <strong key={part}>{part}</strong> : part))}
      </Text>
      <Text weight="semibold">{fixedLine}</Text>
      <nav aria-label={tabAround.more} className={shared.row}>
        <Link href="/privacy">{tabAround.privacy}</Link>
        <Link href="/terms">{tabAround.terms}</Link>
        <Link href="/support">{tabAround.support}</Link>
      </nav>
    </main>
  );
}
