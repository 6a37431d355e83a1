/**
 * Words of the nation that the tab says by itself, because no rule runs in a browser and the line of danger must stand
 * there when the server cannot be asked. A test holds each equal to the pack.
 */
export const fixedLine = "If a child is in danger now, call 999. Do not wait for an answer here.";
export const linkedWorker = "linked social worker";
