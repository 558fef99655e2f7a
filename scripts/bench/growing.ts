const kinds: readonly ((index: number) => string)[] = [
  (index) => `ENV NAME_${index}=value`,
  (index) => `COPY src/part${index}/ ./part${index}/`,
  (index) => `RUN apt-get update && apt-get install -y package${index} && rm -rf /var/lib/apt/lists/*`,
  (index) => `RUN pip install package${index}==1.0`,
  (index) => `RUN mkdir -p /data${index} && chown -R 1000 /data${index}`,
  (index) => `# part ${index}`,
  (index) => `RUN curl -sSL https://example.com/tool${index}.tar.gz | tar xz -C /opt`,
  (index) => `RUN make -C /opt/tool${index} \\\n  install`,
  (index) => `LABEL label${index}="text"`,
];

/** A Dockerfile of about so many lines, with a bit of all that Dockerfiles have. */
export function growingFile(lines: number): string {
  const body = Array.from({ length: lines - 5 }, (_, index) => kinds[index % kinds.length]?.(index) ?? "");
  return [
    "FROM python:3.13-slim",
    "WORKDIR /app",
    ...body,
    "COPY . .",
    "USER 1000",
    'CMD ["python", "app.py"]',
    "",
  ].join("\n");
}
