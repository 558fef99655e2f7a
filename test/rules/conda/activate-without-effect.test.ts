import rule from "../../../src/rules/conda/activate-without-effect.js";
import { ruleTable } from "../table.js";

const from = "FROM continuumio/miniconda3:25.3.1-1\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «conda activate app»`,
      fixed: `${from}ENV PATH="/opt/conda/envs/app/bin:$PATH"`,
      message: "Activating `app` has no effect: the shell that this `RUN` starts ends right after it.",
      safety: "review",
    },
    { code: `FROM mambaorg/micromamba:2.3.0\nRUN «micromamba activate base»` },
    { code: `${from}SHELL ["/bin/bash", "-c"]\nRUN . /opt/conda/etc/profile.d/conda.sh && «conda activate app»` },
    {
      code: `${from}SHELL ["/bin/bash", "-lc"]\nRUN «source activate app»`,
      fixed: `${from}SHELL ["/bin/bash", "-lc"]\nENV PATH="/opt/conda/envs/app/bin:$PATH"`,
    },
    { code: `${from}RUN /bin/bash -c "«source activate app»"` },
    {
      code: `${from}RUN «conda activate app» && pip install -r requirements.txt`,
      message: "`conda activate` fails here: nothing has made `activate` known to the shell of this `RUN`.",
    },
  ],
  [
    {
      code: `${from}SHELL ["conda", "run", "-n", "app", "/bin/bash", "-c"]\nRUN conda activate app`,
      because: "every step runs in the environment",
    },
    {
      code: `${from}RUN . /opt/conda/etc/profile.d/conda.sh && conda activate app && pip install x`,
      because: "the functions are there, and more follows",
    },
    {
      code: `${from}SHELL ["/bin/bash", "--login", "-c"]\nRUN conda activate app && pip install x`,
      because: "a login shell may have been prepared",
    },
    {
      code: `${from}RUN eval "$(conda shell.bash hook)" && conda activate app && pip install x`,
      because: "the hook is evaluated",
    },
    { code: `${from}RUN echo "conda activate app" >> ~/.bashrc`, because: "that is text for another shell" },
    {
      code: "FROM registry.example.com/conda\nRUN conda activate app && pip install x",
      because: "the base may have another shell",
    },
    {
      code: "FROM mambaorg/micromamba:2.3.0\nRUN micromamba activate app && pip install x",
      because: "micromamba's image has a shell of its own",
    },
    { code: `${from}RUN bash -c "source activate app && pip install x"`, because: "more follows in that shell" },
    { code: `${from}RUN if [ -n "$X" ]; then conda activate app; fi`, because: "something else may be meant" },
    { code: `${from}RUN conda run -n app pip install x`, because: "`conda run` needs no activation" },
    { code: `${from}RUN . /opt/venv/bin/activate`, because: "that is a virtual environment" },
  ],
);
