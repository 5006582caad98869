module example.com/shop

require github.com/gorilla/mux v1.8.1
