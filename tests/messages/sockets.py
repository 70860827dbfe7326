import socket

connection = socket.create_connection(("example.org", 80))
print(connection.recv(10))
