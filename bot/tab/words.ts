/**
 * What the tab says by itself: the one door to the room of wording. The build drops this file and puts each topic beside
 * the screens that show it, so that nobody waits for the words of a screen that they have not opened.
 */
export { tabAccess } from "../wording/english/tab-access.ts";
export { tabAround } from "../wording/english/tab-around.ts";
export { tabAsking } from "../wording/english/tab-asking.ts";
export { tabAway } from "../wording/english/tab-away.ts";
export { tabConsulted } from "../wording/english/tab-consulted.ts";
export { tabFigures, tabTerm } from "../wording/english/tab-figures.ts";
export { tabInbox } from "../wording/english/tab-inbox.ts";
export { tabCopies, tabDetails, tabFields, tabFill, tabItem } from "../wording/english/tab-item.ts";
export { tabGlass, tabLead, tabTraining } from "../wording/english/tab-lead.ts";
export { tabProblems } from "../wording/english/tab-problems.ts";
export { tabPutIn } from "../wording/english/tab-put-in.ts";
export { tabReading } from "../wording/english/tab-reading.ts";
export { tabRegister } from "../wording/english/tab-register.ts";
export { tabReplies } from "../wording/english/tab-replies.ts";
export { tabSchoolChange } from "../wording/english/tab-school-change.ts";
export { tabRecord, tabSchool } from "../wording/english/tab-school.ts";
export { tabWhere } from "../wording/english/tab-where.ts";
