import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** What routes are about. */
export type Subject = 'kim' | 'person' | 'training';

/** Whom a route lets through. What they may do behind it, the service decides that owns the thing. */
export type RouteRule =
  | { readonly for: 'anybody' }
  /** Whoever holds a token; an API client with the scope `read:<about>`, or `write:<about>` when the method is not GET. */
  | { readonly for: 'token holders'; readonly about: Subject }
  /** Whoever holds a token, but API clients. */
  | { readonly for: 'people' };

export const ROUTE_RULE = 'route-rule';

/** Says which rule a route has, or all routes of a controller. A route without one lets nobody through. */
export const HasRule = (rule: RouteRule): CustomDecorator => SetMetadata(ROUTE_RULE, rule);

/** For whoever holds a token; an API client needs a scope on what it is about. */
export const Scoped = (about: Subject): CustomDecorator => HasRule({ for: 'token holders', about });

/** For whoever holds a token, but API clients: who may do what is not administered by machines. */
export const PeopleOnly = (): CustomDecorator => HasRule({ for: 'people' });
