import table from "./privileges.json" with { type: "json" };

/** Whether a program starts another one as another user: `gosu`, `setpriv`. */
export function isPrivilegeDropper(program: string): boolean {
  return table.droppers.includes(program);
}

/** Whether a program has to be root, to start what it manages as other users: `supervisord`, `nginx`, `sshd`. */
export function isPrivilegedManager(program: string): boolean {
  return table.managers.includes(program);
}

/** Whether a script's text names a program that changes the user, or one that has to be root. */
export function namesPrivilegedProgram(script: string): boolean {
  return script.split(/[^\w.-]+/).some((word) => isPrivilegeDropper(word) || isPrivilegedManager(word));
}
