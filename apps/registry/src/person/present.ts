type Present<Value> = { [Member in keyof Value as undefined extends Value[Member] ? never : null extends Value[Member] ? never : Member]: Value[Member] }
  & { [Member in keyof Value as undefined extends Value[Member] ? Member : null extends Value[Member] ? Member : never]?: NonNullable<Value[Member]> };

/** Leaves out what is null or undefined: GraphQL says null where our records have no member at all. */
export const present = <Value extends object>(value: Value): Present<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null && member !== undefined)) as Present<Value>;
