# syntax=docker/dockerfile:1
FROM ubuntu:24.04
RUN <<EOF
set -e
# what the build needs
apt-get update
apt-get install -y python3 python3-pip
EOF
COPY <<app.sh /usr/local/bin/
#!/bin/sh
# started by CMD
python3 -m app
app.sh
ENV DEBIAN_FRONTEND=noninteractive TZ=UTC
RUN pip3 install flask>=3 --break-system-packages
RUN curl -L https://example.com/tool.tar.gz | tar xz -C /opt
CMD ["sh", "/usr/local/bin/app.sh"]
