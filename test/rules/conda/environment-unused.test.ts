import rule from "../../../src/rules/conda/environment-unused.js";
import { ruleTable } from "../table.js";

const from = "FROM continuumio/miniconda3:25.9.1-1\nWORKDIR /app\nCOPY environment.yml .\n";
const path = 'ENV PATH="/opt/conda/envs/web/bin:$PATH"\n';
const files = { "environment.yml": "name: web\ndependencies: [flask]\n" };

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «conda create» -y -n web flask=3.1\nCMD ["python", "app.py"]`,
      fixed: `${from}RUN conda create -y -n web flask=3.1\n${path}CMD ["python", "app.py"]`,
      message: "Nothing starts the environment `web`: `python app.py` is looked up on `PATH`, which leads to base.",
      safety: "review",
    },
    {
      code: `${from}RUN «conda env create» -f environment.yml -n web && conda clean -afy\nENTRYPOINT ["gunicorn", "app:app"]`,
      fixed: `${from}RUN conda env create -f environment.yml -n web && conda clean -afy\n${path}ENTRYPOINT ["gunicorn", "app:app"]`,
    },
    {
      code: `${from}RUN «conda env create» -f environment.yml\nCMD ["python", "app.py"]`,
      fixed: `${from}RUN conda env create -f environment.yml\n${path}CMD ["python", "app.py"]`,
      files,
    },
    {
      code: `${from}RUN «conda env create» -f environment.yml\nRUN echo "conda activate web" >> ~/.bashrc\nCMD ["python", "app.py"]`,
      message:
        "Nothing starts the environment that is made here: `python app.py` is looked up on `PATH`, which leads to base.",
    },
  ],
  [
    { code: `${from}RUN conda create -n web flask\n${path}CMD ["python", "app.py"]`, because: "PATH leads to it" },
    {
      code: `${from}RUN conda create -n web flask\nCMD ["conda", "run", "-n", "web", "python", "app.py"]`,
      because: "conda starts it",
    },
    {
      code: `${from}RUN conda create -n web flask\nSHELL ["conda", "run", "-n", "web", "/bin/bash", "-c"]\nCMD python app.py`,
      because: "the shell starts it",
    },
    {
      code: `${from}RUN conda create -n web flask\nCMD ["/opt/conda/envs/web/bin/python", "app.py"]`,
      because: "the path is given",
    },
    {
      code: `${from}RUN conda create -n web flask\nCMD ["bash", "-c", "source activate web && python app.py"]`,
      because: "it is activated",
    },
    { code: `${from}RUN conda create -n web flask\nCMD python app.py`, because: "a shell may have activated it" },
    { code: `${from}RUN conda install -y flask=3.1\nCMD ["python", "app.py"]`, because: "it goes into base" },
    { code: `${from}RUN conda create -p /env flask\nCMD ["python", "app.py"]`, because: "its path is another matter" },
    {
      code: `${from}RUN conda create -n web flask && ln -s /opt/conda/envs/web/bin/python /usr/bin/web\nCMD ["python", "a.py"]`,
      because: "a link may lead to it",
    },
    {
      code: 'FROM company/conda\nRUN conda create -n web flask\nCMD ["python", "app.py"]',
      because: "the image is not known",
    },
    {
      code: `${from}RUN conda create -n web flask\nCMD ["jupyter", "lab"]\nENTRYPOINT ["/start.sh"]`,
      because: "a script starts it",
    },
  ],
);
