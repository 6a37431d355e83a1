import { tabAccess } from "./tab-access.ts";
import { tabAround } from "./tab-around.ts";
import { tabAsking } from "./tab-asking.ts";
import { tabAway } from "./tab-away.ts";
import { tabConsulted } from "./tab-consulted.ts";
import { tabFigures, tabTerm } from "./tab-figures.ts";
import { tabInbox } from "./tab-inbox.ts";
import { tabCopies, tabDetails, tabFields, tabFill, tabItem } from "./tab-item.ts";
import { tabGlass, tabLead, tabTraining } from "./tab-lead.ts";
import { tabProblems } from "./tab-problems.ts";
import { tabPutIn } from "./tab-put-in.ts";
import { tabReading } from "./tab-reading.ts";
import { tabRegister } from "./tab-register.ts";
import { tabReplies } from "./tab-replies.ts";
import { tabRecord, tabSchool } from "./tab-school.ts";
import { tabSchoolChange } from "./tab-school-change.ts";
import { tabWhere } from "./tab-where.ts";

/** The tab's own sentences. A browser never loads this file: the tab takes each topic where it is shown. */
export const tab = {
  ...{ tabProblems, tabAround, tabAsking, tabInbox, tabWhere, tabAway },
  ...{ tabLead, tabGlass, tabTraining, tabConsulted },
  ...{ tabReading, tabItem, tabFields, tabFill, tabDetails, tabCopies },
  ...{ tabReplies, tabFigures, tabTerm, tabAccess },
  ...{ tabSchool, tabRecord, tabRegister, tabPutIn, tabSchoolChange },
} as const;
