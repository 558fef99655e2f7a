import rule from "../../../src/rules/conda/entrypoint-replaced.js";
import { ruleTable } from "../table.js";

const from = "FROM mambaorg/micromamba:2.3.3\nRUN micromamba install -y -n base flask=3.1\n";
const own = '"/usr/local/bin/_entrypoint.sh"';

ruleTable(
  rule,
  [
    {
      code: `${from}ENTRYPOINT [«"python"», "app.py"]`,
      fixed: `${from}ENTRYPOINT [${own}, "python", "app.py"]`,
      message: "Nothing finds `python`: this takes the place of `_entrypoint.sh`, which activates the environment.",
      safety: "review",
      title: "Start through _entrypoint.sh",
    },
    {
      code: `${from}ENTRYPOINT [«"gunicorn"», "-b", "0.0.0.0:8000"]\nCMD ["app:app"]`,
      fixed: `${from}ENTRYPOINT [${own}, "gunicorn", "-b", "0.0.0.0:8000"]\nCMD ["app:app"]`,
    },
    {
      code: 'FROM ghcr.io/mamba-org/micromamba:2.3.3 AS base\nFROM base\nENTRYPOINT [«"python3"», "-m", "app"]',
      fixed: `FROM ghcr.io/mamba-org/micromamba:2.3.3 AS base\nFROM base\nENTRYPOINT [${own}, "python3", "-m", "app"]`,
    },
  ],
  [
    { code: `${from}CMD ["python", "app.py"]`, because: "the image's own entrypoint is kept" },
    { code: `${from}ENTRYPOINT [${own}, "python", "app.py"]`, because: "it goes through the image's own" },
    { code: `${from}ENTRYPOINT ["/opt/conda/bin/python", "app.py"]`, because: "the path is given" },
    {
      code: `${from}ENTRYPOINT ["micromamba", "run", "-n", "base", "python", "app.py"]`,
      because: "micromamba finds it",
    },
    { code: `${from}ENV PATH=/opt/conda/bin:$PATH\nENTRYPOINT ["python", "app.py"]`, because: "PATH leads to it" },
    { code: `${from}ENTRYPOINT python app.py`, because: "the image's shell may activate it" },
    { code: `${from}ENTRYPOINT []`, because: "nothing is started" },
    { code: `${from}ENTRYPOINT ["sh", "-c", "if python"]`, because: "the string is not understood" },
    { code: `${from}ENTRYPOINT ["/bin/tini", "--", "python", "app.py"]`, because: "another program starts it" },
    {
      code: 'FROM registry.example.com/mambaorg/micromamba:2\nENTRYPOINT ["python", "a.py"]',
      because: "nobody knows what is in that image",
    },
    {
      code: 'FROM mambaorg/micromamba-docker:2\nENTRYPOINT ["python", "a.py"]',
      because: "nobody knows what is in another image",
    },
    { code: `${from}ENTRYPOINT ["bash", "run.sh"]`, because: "the script may activate it" },
    {
      code: 'FROM continuumio/miniconda3:25.9.1-1\nENTRYPOINT ["python", "a.py"]',
      because: "PATH leads to base there",
    },
  ],
);
