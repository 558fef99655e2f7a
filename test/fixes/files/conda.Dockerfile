FROM continuumio/miniconda3:latest
COPY environment.yml /tmp/
RUN conda env create -f /tmp/environment.yml
RUN conda install -y numpy=1.26 \
    pandas=2.2

SHELL ["conda", "run", "-n", "base", "/bin/bash", "-c"]
ENTRYPOINT python train.py
