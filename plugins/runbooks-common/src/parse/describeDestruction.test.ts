import { describeDestruction } from './describeDestruction';

describe('describeDestruction', () => {
  it.each([
    ['redis-cli FLUSHDB', 'every key in the selected Redis database'],
    ['kubectl exec redis-0 -- redis-cli flushall', 'every key in every'],
    ["redis-cli --scan --pattern 's:*' | xargs redis-cli DEL", 'Redis'],
    ['psql -c "DROP TABLE users"', 'a table'],
    ['DROP DATABASE orders;', 'a whole database'],
    ['TRUNCATE orders, lines;', 'every row'],
    ['psql "$URL" -c "TRUNCATE TABLE orders"', 'every row'],
    ['DELETE FROM sessions;\nSELECT 1 WHERE true;', 'no WHERE'],
    ['UPDATE users\nSET locked = false', 'no WHERE'],
    ['SELECT pg_terminate_backend(42)', 'sessions'],
    ['rm -rf /var/cache/app', 'files and folders'],
    ['sudo rm -v -r /tmp/x', 'files and folders'],
    ['kill -9 4711', 'processes'],
    ['sudo pkill node', 'processes'],
    ['aws s3 rm s3://bucket --recursive', 'objects of an S3 bucket'],
    ['aws s3 rb s3://bucket --force', 'S3 bucket'],
    ['aws cloudformation delete-stack --stack-name x', 'delete-stack'],
    ['aws dynamodb \\\n  delete-table --table-name x', 'dynamodb delete-table'],
    ['aws sqs purge-queue --queue-url "$Q"', 'AWS account'],
    ["aws cloudfront create-invalidation --paths '/*'", 'CDN cache'],
    ['curl -X POST https://api.example.com/v1/purge', 'CDN cache'],
    ['terraform destroy -auto-approve', 'infrastructure'],
    ['terraform -chdir=prod apply -destroy', 'infrastructure'],
    ['npx cdk destroy --all', 'stacks'],
    ['kubectl -n prod delete pod api-0', 'cluster'],
    ['helm uninstall api', 'release'],
    ['git push --force origin main', 'branch'],
    ['git push origin +main', 'branch'],
    ['git reset --hard HEAD~1', 'local changes'],
    ['curl -X DELETE https://api.example.com/users/1', 'through an API'],
    ['docker volume prune', 'volumes'],
  ])('names what %s destroys', (code, words) => {
    const sentence = describeDestruction(code, 'bash');
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['# redis-cli FLUSHDB'],
    ['redis-cli ping   # never FLUSHDB'],
    ['// DROP TABLE users'],
    ['/* rm -rf / */ ls'],
    ['-- DELETE FROM users;\nSELECT 1;'],
    ['DELETE FROM sessions WHERE expired;'],
    ['DELETE FROM a\nUSING b\nWHERE a.id = b.id;'],
    ['UPDATE users SET locked = true WHERE id = 1;'],
    ['rm /tmp/one-file'],
    ['kill -HUP 1'],
    ['kubectl get pods'],
    ['kubectl describe deployment delete-me-not'],
    ['terraform plan'],
    ['aws s3 ls'],
    ['aws cloudwatch describe-alarms'],
    ['git push origin main'],
    ['truncate -s 0 /var/log/app.log'],
    ['echo dropped'],
  ])('lets %s pass', code => {
    expect(describeDestruction(code, 'sql')).toBeUndefined();
  });

  it('reads no commands in diagrams and data', () => {
    expect(describeDestruction('a --> FLUSHDB', 'mermaid')).toBeUndefined();
    expect(describeDestruction('{"x": "rm -rf /"}', 'json')).toBeUndefined();
  });

  // With backtracking, this would take hours.
  it.each([
    ...['terraform ', 'aws s3 ', 'rm -', 'kubectl -n ', 'git push ', '/*', '"'],
    ...['delete from x ', 'update x set ', 'find -', 'xargs redis-cli ', ' '],
  ])('comes to an end with %j over and over', words => {
    const sentence = describeDestruction(words.repeat(20_000)) ?? 'nothing';
    expect(sentence).toMatch(/^(?:nothing|Deletes .*\.|Overwrites .*\.)$/);
  });
});
