import { Injectable } from '@nestjs/common';

interface Route {
  readonly path: RegExp;
  readonly method: string;
}

/** Which methods an address takes, for the answer to one that it does not take. Learns the routes as they are made. */
@Injectable()
export class AllowedMethods {
  private readonly routes: Route[] = [];

  /** @param path as Fastify knows it: `/v1/kims/:kimId`. */
  add(path: string, methods: string | readonly string[]): void {
    if (path.includes('*')) return;
    const pattern = path.replace(/[.\\+?^${}()|[\]]/g, '\\$&').replace(/:[^/]+/g, '[^/]+');
    for (const method of [methods].flat()) this.routes.push({ path: new RegExp(`^${pattern}$`), method });
  }

  at(path: string): string[] {
    return [...new Set(this.routes.filter((route) => route.path.test(path)).map(({ method }) => method))].sort();
  }
}
