/* The command line as it was compiled; the bundle has start.cts in its place. */
import { begin } from "./cli.js";

await begin();
