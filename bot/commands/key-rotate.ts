import { existsSync } from "node:fs";
import { rotateKeyFile } from "../keyfile/key-file.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";

await run(() => {
  const { file } = readOptions("npm run key:rotate -- --file FILE", ["file"]);
  if (!existsSync(file))
    throw new CommandProblem(`There is no file ${file}; the server makes one at its first start.`);
  const id = rotateKeyFile(file);
  return Promise.resolve(
    `The key in use is now ${id}; what was locked before still opens. Copy ${file} to its second place now, and start ` +
      "the server again: until then it locks under the earlier key.",
  );
});
