/// <summary>Judges a part that stands by itself. Beside what it belongs to, it is judged there.</summary>
Verdict JudgeAlone(Resource part, Snapshot snapshot, Verdict verdict) =>
    snapshot.Find(OwnerOf(part)) is not null ? Verdict.NotApplicable.Because("it is judged with what it belongs to") : verdict;

/// <summary>The id of what a part belongs to; a part that stands by itself has it in its own.</summary>
string OwnerOf(Resource part) => part.Parent ?? string.Join('/', part.Id.Split('/').SkipLast(2));

/// <summary>Whether an administrator is of Microsoft Entra; there is no other kind so far.</summary>
Verdict IsEntra(Node administrator) => administrator["administratorType"].As<string>().OrDefault("").Is("ActiveDirectory");
