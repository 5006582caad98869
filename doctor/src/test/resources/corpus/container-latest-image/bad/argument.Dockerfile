ARG TAG=latest
FROM python:${TAG}
COPY app.py .
USER 1000
CMD ["python", "app.py"]
