interface Destroyer {
  pattern: RegExp;
  /** `$1` and so on stand for what the pattern caught. */
  destroys: string;
}

/** Commands that cannot be taken back, or that throw out whoever is working, each with what is gone after it. */
const DESTROYERS: Destroyer[] = [
  {
    pattern: /\bflushall\b/i,
    destroys: 'Deletes every key in every database of this Redis server.',
  },
  {
    pattern: /\bflushdb\b/i,
    destroys: 'Deletes every key in the selected Redis database.',
  },
  {
    pattern: /\bredis-cli\b[^|;&\n]{0,300}\s(?:del|unlink)\s/i,
    destroys: 'Deletes keys from Redis.',
  },
  {
    pattern:
      /\bxargs\b[^|;&\n]{0,300}\bredis-cli\b[^|;&\n]{0,300}\b(?:del|unlink)\b/i,
    destroys: 'Deletes every matching key from Redis.',
  },
  {
    pattern: /\bdrop\s+(?:database|schema)\b/i,
    destroys: 'Deletes a whole database or schema with its data.',
  },
  {
    pattern: /\bdrop\s+(?:table|materialized\s+view|view|index|column)\b/i,
    destroys: 'Deletes a table, view, index or column for good.',
  },
  {
    pattern: /\balter\s+table\b[^;]{0,300}\bdrop\b/i,
    destroys: 'Deletes a column or constraint from a table.',
  },
  {
    pattern: /(?:^|[;"'`(]\s*|-e\s+)truncate\s+(?:table\s+)?(?!-)[\w".[\]]+/im,
    destroys: 'Deletes every row of a table.',
  },
  {
    pattern: /\bdelete\s+from\s+[\w".[\]`]+(?![^;"']{0,500}\bwhere\b)/i,
    destroys: 'Deletes every row of a table: it has no WHERE.',
  },
  {
    pattern: /\bupdate\s+[\w".[\]`]+\s+set\b(?![^;"']{0,500}\bwhere\b)/i,
    destroys: 'Overwrites every row of a table: it has no WHERE.',
  },
  {
    pattern: /\bpg_terminate_backend\s*\(/i,
    destroys: 'Ends database sessions; what they had not committed is lost.',
  },
  {
    pattern: /\bpg_cancel_backend\s*\(/i,
    destroys: 'Cancels running database queries.',
  },
  {
    pattern: /\bkill\s+(?:query|connection)\s+\d/i,
    destroys: 'Ends a database query or session.',
  },
  {
    pattern: /\bdropDatabase\s*\(|\.\s*drop\s*\(\s*\)/,
    destroys: 'Deletes a database or a collection with its documents.',
  },
  {
    pattern: /\b(?:deleteMany|remove)\s*\(\s*\{\s*\}/,
    destroys: 'Deletes every document of a collection.',
  },
  {
    pattern: /\brm\s+(?:-\S{1,80}\s+){0,8}-(?:[a-z]*r[a-z]*|-recursive)\b/i,
    destroys: 'Deletes files and folders with everything below them.',
  },
  {
    pattern: /\bfind\b[^|;\n]{0,300}\s-delete\b/,
    destroys: 'Deletes every file that it finds.',
  },
  {
    pattern: /\b(?:mkfs(?:\.\w+)?|wipefs|shred)\s/,
    destroys: 'Overwrites a disk or a file for good.',
  },
  {
    pattern: /\bdd\s[^|;\n]{0,300}\bof=\/dev\//,
    destroys: 'Overwrites a disk.',
  },
  {
    pattern:
      /(?:^|[|;&(]\s*|\bsudo\s+|\bxargs\s+(?:-\S{1,80}\s+){0,8})(?:kill\s+(?:-9|-KILL|-SIGKILL|-s\s+KILL)|pkill|killall)\b/m,
    destroys: 'Ends processes at once; what they were doing is lost.',
  },
  {
    pattern: /\b(?:shutdown|reboot|poweroff|halt)\s+(?:-|now|\+)/,
    destroys: 'Stops the machine.',
  },
  {
    pattern: /\baws\s+s3\s+(?:rb\b|rm\b[^|;&\n]{0,300}--recursive)/,
    destroys: 'Deletes the objects of an S3 bucket.',
  },
  {
    pattern: /\baws\s+s3\s+rm\b/,
    destroys: 'Deletes an object from S3.',
  },
  {
    pattern: /\baws\s+s3\s+sync\b[^|;&\n]{0,300}--delete\b/,
    destroys: 'Deletes every object in S3 that the source does not have.',
  },
  {
    pattern: /\baws\s+ec2\s+(?:terminate-instances|stop-instances)\b/,
    destroys: 'Ends EC2 instances.',
  },
  {
    pattern:
      /\baws\s+([\w-]+)\s+((?:delete|terminate|purge|deregister|remove|batch-delete)-[\w-]+)/,
    destroys: 'Takes something away from the AWS account: $1 $2.',
  },
  {
    pattern: /\baws\s+cloudfront\s+create-invalidation\b/,
    destroys:
      'Empties the CDN cache; every request goes to the origin for a while.',
  },
  {
    pattern:
      /\bpurge[_-]?(?:all|everything|cache)\b|\/purge(?:_cache)?\b|\bfastly\s+purge\b|-X\s*PURGE\b/i,
    destroys:
      'Empties a CDN cache; every request goes to the origin for a while.',
  },
  {
    pattern:
      /\bterraform\s+(?:\S{1,80}\s+){0,8}?destroy\b|\bterraform\s+(?:\S{1,80}\s+){0,8}?apply\b[^|;&\n]{0,300}\s-destroy\b|\b(?:tofu|pulumi)\s+destroy\b/,
    destroys: 'Destroys the infrastructure of this configuration.',
  },
  {
    pattern: /\bterraform\s+state\s+rm\b/,
    destroys: 'Makes Terraform forget resources.',
  },
  {
    pattern:
      /\b(?:cdk|sam|copilot\s+\w+|serverless|sls)\s+(?:destroy|delete|remove)\b/,
    destroys: 'Destroys stacks with their resources.',
  },
  {
    pattern: /\b(?:kubectl|oc)\s+(?:-\S{1,80}\s+\S{1,80}\s+){0,6}delete\b/,
    destroys: 'Deletes resources from the cluster.',
  },
  {
    pattern: /\b(?:kubectl|oc)\s+(?:-\S{1,80}\s+\S{1,80}\s+){0,6}drain\b/,
    destroys: 'Drives every pod off a node.',
  },
  {
    pattern: /\bkubectl\s+scale\b[^|;&\n]{0,300}--replicas[= ]0\b/,
    destroys: 'Stops every replica.',
  },
  {
    pattern: /\bhelm\s+(?:uninstall|delete)\b/,
    destroys: 'Deletes a release with its resources from the cluster.',
  },
  {
    pattern:
      /\bdocker\s+(?:system|volume|image|container)\s+prune\b|\bdocker\s+volume\s+rm\b|\bdocker[- ]compose\s+down\b[^|;&\n]{0,300}\s(?:-v|--volumes)\b/,
    destroys: 'Deletes containers, images or volumes.',
  },
  {
    pattern:
      /\bgit\s+push\b[^|;&\n]{0,300}\s(?:--force(?:-with-lease)?|-f|--delete|--mirror)\b|\bgit\s+push\b[^|;&\n]{0,300}\s\+\S/,
    destroys: 'Overwrites or deletes a branch on the server.',
  },
  {
    pattern: /\bgit\s+(?:reset\s+[^|;&\n]{0,300}--hard|clean\s+-\S*f)/,
    destroys: 'Throws away local changes.',
  },
  {
    pattern: /\bgh\s+(?:repo|release|secret|variable|cache)\s+delete\b/,
    destroys: 'Deletes something on GitHub.',
  },
  {
    pattern:
      /\bgcloud\s+[^|;&\n]{0,300}\bdelete\b|\baz\s+[^|;&\n]{0,300}\b(?:delete|purge)\b/,
    destroys: 'Deletes something from the cloud account.',
  },
  {
    pattern: /\bkafka-topics(?:\.sh)?\b[^|;&\n]{0,300}--delete\b/,
    destroys: 'Deletes a Kafka topic with its messages.',
  },
  {
    pattern: /\brabbitmqctl\s+(?:purge_queue|delete_queue|reset|force_reset)\b/,
    destroys: 'Deletes messages or queues.',
  },
  {
    pattern: /\bcurl\b[^|;&\n]{0,300}\s(?:-X\s*|--request[ =])["']?DELETE\b/i,
    destroys: 'Deletes something through an API.',
  },
];

const COMMENT = /^[ \t]*(?:#|\/\/|;;|REM\s).*$/gim;
const COMMENT_AT_END = /[ \t](?:#|\/\/\s).*$/gm;
const BLOCK_COMMENT = /\/\*[\s\S]{0,5000}?\*\//g;
const SQL_COMMENT = /^[ \t]*--(?:\s.*)?$/gm;
/** Only where the language is SQL: a shell passes arguments on after two hyphens. */
const SQL_COMMENT_AT_END = /[ \t]--\s.*$/gm;
const SQL = /sql$/;

/** Nothing in these is typed by anybody. */
const NO_COMMANDS = new Set(['mermaid', 'json', 'markdown', 'md', 'diff']);

/**
 * Says what a piece of code destroys, in one sentence; undefined for what destroys
 * nothing that we know of. Comments do not count. A help, not a guard: there are
 * more ways to destroy than any table holds.
 *
 * @public
 */
export function describeDestruction(
  code: string,
  language?: string,
): string | undefined {
  if (language && NO_COMMANDS.has(language)) {
    return undefined;
  }
  const commands = code
    .replace(BLOCK_COMMENT, ' ')
    .replace(COMMENT, '')
    .replace(COMMENT_AT_END, '')
    // A command goes on after a backslash.
    .replace(/\\\n[ \t]*/g, ' ')
    .replace(SQL_COMMENT, '')
    .replace(SQL.test(language ?? '') ? SQL_COMMENT_AT_END : /$^/, '');
  for (const { pattern, destroys } of DESTROYERS) {
    const match = pattern.exec(commands);
    if (match) {
      return destroys.replace(/\$(\d)/g, (_mark, index) => match[index]);
    }
  }
  return undefined;
}
