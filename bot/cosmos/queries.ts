/** Every query that is ever sent, each within one partition and over indexed fields only. */
export const queries = {
  due: "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.kind = @kind AND c.dueAt <= @at ORDER BY c.kind, c.dueAt",
  list: "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.id >= @prefix AND c.id < @end AND c.id > @after ORDER BY c.id",
  firstPage:
    "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND ARRAY_CONTAINS(c.lists, @list) ORDER BY c.listedAt DESC, c.id DESC",
  nextPage:
    "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND ARRAY_CONTAINS(c.lists, @list) AND (c.listedAt < @listedAt OR (c.listedAt = @listedAt AND c.id < @id)) ORDER BY c.listedAt DESC, c.id DESC",
  /** For moving house only: the one query without a partition. */
  scan: "SELECT * FROM c",
} as const;
