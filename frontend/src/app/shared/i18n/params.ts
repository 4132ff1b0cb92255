/** Names between braces in a message: `ParamNames<'còn {n} ngày'>` is `'n'`. */
export type ParamNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;

/** What a caller must hand over for a message: nothing, or exactly its parameters. */
export type ParamsOf<Text extends string> = [ParamNames<Text>] extends [never] ? [] : [params: Record<ParamNames<Text>, string | number>];
