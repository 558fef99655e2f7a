# A small web application
FROM python:3.13

MAINTAINER Ada <ada@example.com>

ENV FLASK_APP app.py
ENV PATH /opt/tools/bin:$PATH

# What Pillow needs
RUN apt-get update
RUN apt-get install -y libjpeg-dev curl

ADD requirements.txt /app/
WORKDIR /app
RUN pip install --upgrade pip
RUN pip install -r requirements.txt

# The code
ADD . /app

EXPOSE 5000
CMD flask run --host 0.0.0.0
