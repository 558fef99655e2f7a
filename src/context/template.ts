/** Whether a file is a template (cookiecutter, Jinja), so that what it says in the end is unknown. */
export function isTemplate(text: string): boolean {
  return text.includes("{%") || (text.includes("{{") && text.includes("}}"));
}
