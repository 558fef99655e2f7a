import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { stagesOn } from "../dockerfile/scope.js";
import { systemInstall } from "./system.js";

const python2 = /^(?:python|python2|python2\.7|py)(?:-(?:all-dev|dev|minimal|pip|setuptools|virtualenv))?$/;

/**
 * Whether a stage, or one on it, installs Python 2 from the distribution, under names that no release of Debian, Ubuntu and
 * Alpine has had since 2021.
 */
export function installsPython2(dockerfile: Dockerfile, stage: Stage): boolean {
  return stagesOn(dockerfile, stage).some((one) =>
    [...dockerfile.commands(one)].some((command) => {
      const install = systemInstall(command);
      return (
        (install?.family === "apt" || install?.family === "apk") &&
        install.packages.some(({ name }) => name !== undefined && name !== "py-pip" && python2.test(name))
      );
    }),
  );
}
