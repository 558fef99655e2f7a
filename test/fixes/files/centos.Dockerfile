FROM centos:7
RUN yum -y install python3 \
        python3-pip
RUN yum install -y git && \ 
    git clone https://example.com/tool.git /tool
RUN cd /tool
RUN sudo pip3 install .
VOLUME /data
ONBUILD ADD . /app
CMD ["celery", "-A", "tool", "worker"]
