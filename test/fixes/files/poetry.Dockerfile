FROM python:3.12-slim-trixie

# --- tools ---------------------------------------------------------------
RUN curl -sSL https://install.python-poetry.org | python3 -
RUN pip install poetry

# --- the project ---------------------------------------------------------
COPY . /code
WORKDIR /code
RUN poetry config virtualenvs.create false \
 && poetry install

# --- start ---------------------------------------------------------------
ENV DEBUG=1
ENTRYPOINT ["sh", "-c", "python -m app --reload"]
