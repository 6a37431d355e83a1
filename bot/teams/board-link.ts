/** The entity id of the tab in the package for Teams (`manifest/app-manifest.ts`). */
const board = "board";

/**
 * How Teams is led to one question or referral in the tab: a link that carries its id and nothing else. The id opens
 * nothing to those who may not see it.
 */
export function boardLinkTo(teamsAppId: string): (id: string) => string {
  return (id) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: id }));
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${board}?context=${context}`;
  };
}
