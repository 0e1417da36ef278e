/** « / 500 » below the comment on a session (guide 2, « Commenter la session »). */
export const SESSION_COMMENT_MAX = 500;
