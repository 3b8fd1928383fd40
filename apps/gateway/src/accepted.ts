import type { FastifyReply } from 'fastify';

/** A part of an `Accept` or `Accept-Language` header: what is accepted, and how gladly (0 to 1). */
interface Range {
  readonly value: string;
  readonly weight: number;
}

const rangesOf = (header: string): Range[] =>
  header.split(',').map((part) => {
    const [value = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    return { value, weight: weight >= 0 && weight <= 1 ? weight : 0 };
  });

/** How exactly a range means an offer; 0 when it does not. `id-ID` means `id`, `text/*` means `text/html`. */
const precision = (range: string, offer: string): number => {
  if (range === offer || range.startsWith(`${offer}-`)) return 3;
  if (range === `${offer.split('/', 1)[0]}/*`) return 2;
  return range === '*' || range === '*/*' ? 1 : 0;
};

/** Which offer a header prefers (RFC 9110, 12.5): the earlier one of two, and the first when it wants none of them. */
export const preferred = <Offer extends string>(
  header: string | undefined,
  offers: readonly [Offer, ...Offer[]],
): Offer => {
  const ranges = rangesOf(header ?? '*');
  const weight = (offer: Offer): number => {
    const [best] = ranges
      .filter(({ value }) => precision(value, offer) > 0)
      .sort((one, other) => precision(other.value, offer) - precision(one.value, offer));
    return best?.weight ?? 0;
  };
  return offers.reduce((best, offer) => (weight(offer) > weight(best) ? offer : best));
};

/** A browser says that it takes HTML; a program that says nothing gets JSON. */
export const wantsPage = ({ accept }: { readonly accept?: string | undefined }): boolean =>
  preferred(accept, ['application/json', 'text/html']) === 'text/html';

/** The `Vary` of an answer that depends on this header of the request too. */
export const alsoVaryingBy = (reply: FastifyReply, header: string): string =>
  [reply.getHeader('vary'), header].filter((each) => each !== undefined).join(', ');
