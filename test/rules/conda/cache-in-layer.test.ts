import rule from "../../../src/rules/conda/cache-in-layer.js";
import { ruleTable } from "../table.js";

const from = "FROM continuumio/miniconda3:25.3.1-1\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «conda install» -y numpy=2.2`,
      fixed: `${from}RUN conda install -y numpy=2.2 && conda clean -afy`,
      message: "`conda install` leaves the packages that it downloads, packed and unpacked, in this layer.",
      safety: "safe",
    },
    {
      code: `${from}RUN «conda env create» -f environment.yml\nRUN conda clean -afy`,
      fixed: `${from}RUN conda env create -f environment.yml && conda clean -afy\nRUN conda clean -afy`,
    },
    {
      code: `FROM mambaorg/micromamba:2.3.0\nRUN conda config --add channels x && \\\n    micromamba install -y -n base -f /tmp/a.yml && \\\n    «micromamba create» -y -n b python=3.13`,
      fixed: `FROM mambaorg/micromamba:2.3.0\nRUN conda config --add channels x && \\\n    micromamba install -y -n base -f /tmp/a.yml && \\\n    micromamba create -y -n b python=3.13 && \\\n    micromamba clean -afy`,
    },
    {
      code: `${from}RUN sudo «/opt/conda/bin/mamba install» -y numpy`,
      fixed: `${from}RUN sudo /opt/conda/bin/mamba install -y numpy && sudo /opt/conda/bin/mamba clean -afy`,
    },
    {
      code: `${from}RUN «conda install» -y numpy && find /opt/conda -name '*.a' -delete`,
      fixed: `${from}RUN conda install -y numpy && find /opt/conda -name '*.a' -delete && conda clean -afy`,
    },
    { code: `${from}RUN [«"conda", "install"», "-y", "numpy"]` },
    {
      code: `${from}RUN conda clean -y -a && «conda update» -y --all && conda clean -i`,
      fixed: `${from}RUN conda clean -y -a && conda update -y --all && conda clean -i && conda clean -afy`,
    },
  ],
  [
    { code: `${from}RUN conda install -y numpy && conda clean -afy`, because: "the same layer is cleaned" },
    { code: `${from}RUN conda install -y numpy && conda clean -tipsy`, because: "the short forms are joined" },
    { code: `${from}RUN conda env create -f e.yml && conda clean --all --yes`, because: "the long forms do the same" },
    { code: `${from}RUN mamba install -y numpy && micromamba clean -t -y`, because: "another of the programs cleans" },
    { code: `${from}RUN conda install -y numpy && rm -rf /opt/conda/pkgs`, because: "the folder is removed" },
    {
      code: `${from}RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy`,
      because: "the packages lie in a mount",
    },
    {
      code: `${from}RUN <<EOF\nset -e\nconda install -y numpy\nconda clean -ay\nEOF`,
      because: "the here-document cleans",
    },
    {
      code: "FROM condaforge/miniforge3:25.3.0-3 AS build\nRUN conda env create -f e.yml\nFROM debian:trixie-slim\nCOPY --from=build /opt/conda/envs/x /opt/x",
      because: "the builder is thrown away",
    },
    { code: `${from}RUN conda create -y -n empty`, because: "nothing is downloaded" },
    { code: `${from}RUN conda env list && conda info`, because: "nothing is installed" },
    {
      code: `${from}RUN conda install -y numpy`,
      path: ".devcontainer/Dockerfile",
      because: "the file is for development",
    },
  ],
);
