import { REGISTRY_PROBLEMS } from '@app/contracts';
import { PROBLEMS } from './problem-table';

describe('The list of problems', () => {
  it('holds every problem of the registry, under the title of its contract', () => {
    for (const [code, { title }] of Object.entries(REGISTRY_PROBLEMS))
      expect(PROBLEMS.get(code)).toMatchObject({ titles: { en: title } });
  });

  it('is a public contract: a code may be added here, and is neither reworded nor removed', () => {
    expect([...PROBLEMS.values()].map(({ status, code }) => `${status} ${code}`)).toMatchInlineSnapshot(`
     [
       "400 body_malformed",
       "400 idempotency_key_malformed",
       "400 idempotency_key_missing",
       "400 if_match_malformed",
       "400 invalid_request",
       "400 kim_position_malformed",
       "400 request_malformed",
       "400 url_malformed",
       "401 token_expired",
       "401 token_invalid",
       "401 token_missing",
       "403 forbidden",
       "404 document_missing",
       "404 kim_not_found",
       "404 person_not_found",
       "404 problem_not_found",
       "404 route_not_found",
       "404 sk_not_found",
       "405 method_not_allowed",
       "408 request_timeout",
       "409 already_established",
       "409 already_member",
       "409 concurrent_change",
       "409 musyawarah_held",
       "409 post_occupied",
       "409 sk_number_taken",
       "410 document_erased",
       "412 stale_revision",
       "413 body_too_large",
       "415 media_type_unsupported",
       "422 holds_post",
       "422 idempotency_key_reused",
       "422 member_name_missing",
       "422 musyawarah_missing",
       "422 not_a_member",
       "422 officers_incomplete",
       "422 post_vacant",
       "422 roster_full",
       "422 signatory_unknown",
       "422 text_unprintable",
       "422 too_few_members",
       "422 wilayah_unknown",
       "422 wilayah_without_kim",
       "428 if_match_missing",
       "429 too_many_requests",
       "431 headers_too_large",
       "500 internal_error",
       "500 malformed_reply",
       "500 reply_too_large",
       "503 database_unavailable",
       "503 events_unavailable",
       "503 messaging_unavailable",
       "503 read_model_behind",
       "503 service_busy",
       "503 service_timeout",
       "503 service_unavailable",
       "503 store_unavailable",
       "503 token_keys_unavailable",
     ]
    `);
  });
});
