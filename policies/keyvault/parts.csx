/// <summary>Judges a part that stands by itself. Beside its vault, it is judged there.</summary>
Verdict JudgeAlone(Resource part, Snapshot snapshot, Verdict verdict) =>
    snapshot.Find(OwnerOf(part)) is not null ? Verdict.NotApplicable.Because("it is judged with its vault") : verdict;

/// <summary>The id of a part's vault; a part that stands by itself has it in its own.</summary>
string OwnerOf(Resource part) => part.Parent ?? string.Join('/', part.Id.Split('/').SkipLast(2));
