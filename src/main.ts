import { run } from "./action.js";
import { connect } from "./github/connect.js";
import { createRunner } from "./github/runner.js";

await run(await createRunner(process.env), connect);
