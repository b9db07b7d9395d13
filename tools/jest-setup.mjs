/** Before any suite: dist/ is what the sources say, because the bundle, rehearsal and workbench tests run the built files. */
import { buildIfOld, explain } from './build.mjs';

export default async function setup() {
  await buildIfOld().catch((error) => {
    throw new Error(`The build failed:\n${explain(error)}`);
  });
}
