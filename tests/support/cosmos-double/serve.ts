// The double in a process of its own: prints its address and answers until it is ended.
import { startCosmosDouble } from "./double.ts";

const { endpoint } = await startCosmosDouble(Number(process.argv[2] ?? 0));
process.stdout.write(`${endpoint}\n`);
