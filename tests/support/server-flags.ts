/**
 * How Node runs the server, as in package.json: a small young generation, because otherwise a flood at the door
 * leaves the process 140 MB larger than before, all of it free space.
 */
export const serverFlags = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=8"];
