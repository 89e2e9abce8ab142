import { createServer } from "node:net";

/**
 * A port of 127.0.0.1 on which nothing listens.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<"free" | "taken" | "not allowed">}
 */
export function portState(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error) =>
      resolve("code" in error && error.code === "EADDRINUSE" ? "taken" : "not allowed"),
    );
    server.listen(port, host, () => server.close(() => resolve("free")));
  });
}
