import rule from "../../../src/rules/conda/unpinned.js";
import { ruleTable } from "../table.js";

const from = "FROM continuumio/miniconda3:25.3.1-1\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN conda install -y «numpy»`,
      message: "`numpy` is installed in whatever version is the newest on the day of the build.",
    },
    {
      code: `${from}RUN mamba install -y -c conda-forge «numpy "scipy>=1.10"» pandas=2.2`,
      message: "`numpy, scipy>=1.10` are installed in whatever versions are the newest on the day of the build.",
    },
    { code: `${from}RUN conda create -y -n app python=3.13 «conda-forge::gdal»` },
    {
      code: `FROM mambaorg/micromamba:2.3.0\nRUN micromamba install -y -n base «a b c d e f»`,
      message: "`a, b, c, d, e` and 1 more are installed in whatever versions are the newest on the day of the build.",
    },
    {
      code: "FROM condaforge/miniforge3:25.3.0-3 AS build\nRUN conda install -y «numpy»\nFROM debian:trixie-slim\nCOPY --from=build /x /x",
      profile: "strict",
    },
  ],
  [
    { code: `${from}RUN conda install -y numpy=2.2 "scipy==1.15" 'x<2'`, because: "all have a version" },
    { code: `${from}RUN conda install -y numpy=$NUMPY_VERSION`, because: "a variable holds it" },
    { code: `${from}RUN conda install -y "numpy=2.2=py313_0"`, because: "the build is named too" },
    { code: `${from}RUN conda env create -f environment.yml`, because: "the file says what is installed" },
    { code: `${from}RUN conda install -y --file requirements.txt`, because: "a file says it" },
    { code: `${from}RUN conda install -y pip conda`, because: "these are the tools themselves" },
    { code: `${from}RUN conda update -y --all`, because: "an update is asked for" },
    { code: `${from}RUN conda install -y ./pkg.conda /tmp/x-1.0-0.tar.bz2`, because: "files name their version" },
    { code: `${from}ARG P\nRUN conda install -y $P`, because: "the variable has no value" },
    { code: `${from}RUN conda install -y --use-local mine`, because: "it was built here" },
    { code: `${from}RUN conda install -y numpy`, path: "Dockerfile.dev", because: "the file is for development" },
  ],
);
