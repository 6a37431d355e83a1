import { mayTheyRefer, theyMayRefer } from "../../cards/authority.ts";
import { type PersonKey, type School, type Staff, isAsking } from "../../school/register.ts";
import { answerAuthority, referringOf } from "../authority.ts";
import type { Deliverer } from "../deliver-pending.ts";
import type { Ports } from "../ports.ts";
import { actorAt, aroundAt } from "../subjects.ts";
import type { Referring } from "./shapes.ts";
import { plain } from "./words.ts";
import { wordingOf } from "../../wording/wording.ts";

/** What somebody has said at a school about referrals that their social worker starts for them. */
export async function referringShown(ports: Ports, school: School, person: PersonKey): Promise<Referring> {
  const around = aroundAt(ports, school);
  const isAllowed = (await referringOf(ports, school.id, person)) === "yes";
  const { buttons } = wordingOf(school);
  const asker = { askedBy: person };
  return {
    isAllowed,
    said: plain(isAllowed ? theyMayRefer(asker, around) : mayTheyRefer(asker, around)),
    change: isAllowed ? buttons.takeBackReferring : buttons.letWorkerRefer,
  };
}

/** Allows it, or takes it back. Undefined for whoever asks no questions at this school. */
export async function changeReferring(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  school: School,
  isAllowed: boolean,
): Promise<{ readonly said: string } | undefined> {
  if (!isAsking(actorAt(ports, staff.key, school.id).roles)) return undefined;
  await answerAuthority(ports, deliverer, staff, school, isAllowed);
  const { authority } = wordingOf(school);
  return { said: plain(isAllowed ? authority.allowed : authority.withheld) };
}
