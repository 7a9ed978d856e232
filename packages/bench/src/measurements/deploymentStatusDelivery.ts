/**
 * The body of a `deployment_status` delivery, with what GitHub sends and
 * readers of it look at.
 */
export function deploymentStatusDelivery(options: {
  /** Where the repository's pages are. */
  url: string;
  owner: string;
  name: string;
  id: number;
  sha: string;
  environment: string;
  state: 'in_progress' | 'success';
  createdAt: Date;
  at: Date;
}): object {
  const { url, owner, name, id, environment, state } = options;
  const createdAt = options.createdAt.toISOString();
  const at = options.at.toISOString();
  const sender = {
    login: 'hubot',
    avatar_url: `${url}/hubot.png`,
    html_url: `${url}/hubot`,
    type: 'User',
  };
  return {
    action: 'created',
    deployment: {
      id,
      sha: options.sha,
      ref: 'main',
      task: 'deploy',
      environment,
      original_environment: environment,
      description: null,
      payload: {},
      creator: sender,
      created_at: createdAt,
      updated_at: at,
    },
    deployment_status: {
      id: id * 10,
      state,
      description: '',
      environment,
      target_url: '',
      log_url: '',
      environment_url: '',
      creator: sender,
      created_at: at,
      updated_at: at,
    },
    repository: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      html_url: `${url}/${owner}/${name}`,
      default_branch: 'main',
    },
    sender,
  };
}
