import { Text } from "@fluentui/react-components";
import type { Rota } from "../workflow/overview/shapes.ts";
import { useShared } from "./styles.ts";
import { tabAround, tabLead } from "./words.ts";

/** Who leads on the coming days at one school. */
export function RotaOf({ rota, isOneOfSeveral }: { readonly rota: Rota; readonly isOneOfSeveral: boolean }) {
  const shared = useShared();
  return (
    <section className={`${shared.panel} ${shared.tight}`}>
      <h2 className={shared.smallHeading}>
        {isOneOfSeveral ? tabLead.whoLeadsAt(rota.school) : tabLead.whoLeads}
      </h2>
      <dl className={shared.pairs}>
        {rota.days.map(({ day, isToday, lead, because }) => (
          <div key={day}>
            <dt className={shared.quiet}>{isToday ? tabAround.today(day) : day}</dt>
            <dd className={shared.fact}>
              <Text weight={isToday ? "semibold" : "regular"}>{lead}</Text>, {because}
            </dd>
          </div>
        ))}
      </dl>
      {rota.notes.map((note) => (
        <Text key={note} className={shared.quiet}>
          {note}
        </Text>
      ))}
    </section>
  );
}
