from python:alpine
label maintainer="ops@example.com"
run apk update && apk add gcc musl-dev
run apk --update add bash
workdir /srv
copy requirements.txt .
run pip install -r requirements.txt
copy . .
user nobody
expose 80
cmd python server.py
