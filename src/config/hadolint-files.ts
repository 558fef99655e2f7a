/** Where hadolint looks for its configuration in a repository; the first that is there counts. */
export const hadolintConfigs = [".hadolint.yaml", ".hadolint.yml"] as const;
