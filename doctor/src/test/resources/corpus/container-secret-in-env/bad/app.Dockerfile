FROM python:3.13-slim
ENV DJANGO_SETTINGS_MODULE=shop.settings \
    DJANGO_SECRET_KEY="k3-not-so-secret-9x" \
    PORT=8000
COPY . /app
USER 1000
CMD ["gunicorn", "shop.wsgi"]
