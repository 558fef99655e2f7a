import type { OptionTable } from "../shell/options.js";

/** apt-get, apt and aptitude. */
export const aptOptions: OptionTable = {
  valued: [
    "-o --option",
    "-t --target-release --default-release",
    "-c --config-file",
    "-a --host-architecture",
    "-P --build-profiles",
    "-S --snapshot",
    "--with-source",
    "--solver",
    "--planner",
  ],
  flags: [
    "-y --assume-yes --yes",
    "-q --quiet",
    "-f --fix-broken",
    "-m --ignore-missing --fix-missing",
    "-d --download-only",
    "-V --verbose-versions",
    "-s --simulate --dry-run",
    "--autoremove --auto-remove",
    "--no-install-recommends",
    "--without-recommends",
    "-R",
  ],
};

/** apk, its global options included. */
export const apkOptions: OptionTable = {
  valued: [
    "-t --virtual",
    "-X --repository",
    "-p --root",
    "--arch",
    "--repositories-file",
    "--keys-dir",
    "--cache-dir",
    "--cache-max-age",
    "--wait",
    "--progress-fd",
    "--timeout",
  ],
  flags: [
    "-U --update-cache",
    "--update",
    "-u --upgrade",
    "-l --latest",
    "-q --quiet",
    "-v --verbose",
    "-i --interactive",
    "-f --force",
    "--no-cache",
    "--allow-untrusted",
    "-r --rdepends",
  ],
};

/** yum, dnf, microdnf and tdnf. */
export const rpmOptions: OptionTable = {
  valued: [
    "-c --config",
    "-d --debuglevel",
    "-e --errorlevel",
    "-x --excludepkgs --exclude",
    "--disablerepo",
    "--enablerepo",
    "--repoid --repo",
    "--repofrompath",
    "--setopt",
    "--installroot",
    "--releasever",
    "-R --randomwait",
    "--color",
    "--comment",
    "--forcearch",
    "--disableplugin",
    "--enableplugin",
    "--disableexcludes",
    "--downloaddir",
    "--destdir",
    "--advisory",
  ],
  flags: ["-y --assumeyes", "-q --quiet", "-v --verbose", "-b --best", "-C --cacheonly", "--nodocs", "--nogpgcheck"],
};

/** zypper. */
export const zypperOptions: OptionTable = {
  valued: [
    "-r --repo",
    "-t --type",
    "--from",
    "-R --root",
    "-p --plus-repo",
    "--gpg-auto-import",
    "-D --reposd-dir",
    "--releasever",
  ],
  flags: [
    "-n --non-interactive",
    "-y --no-confirm",
    "-q --quiet",
    "-l --auto-agree-with-licenses",
    "-f --force",
    "--recommends",
    "--no-recommends",
    "-u --clean-deps",
  ],
};
