FROM python:3

	# indented by a tab
	ENV A=1 \
	    B="two words" \
	    C='three'

RUN groupadd -r app && useradd -r -g app app
RUN chmod 777 /srv \
    # and the logs

    && mkdir /logs \
    && chown -R app /logs

COPY worker.py /srv
USER app
CMD ["python", "/srv/worker.py"]
