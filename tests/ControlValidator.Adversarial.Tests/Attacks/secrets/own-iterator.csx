IEnumerable<string> Lines() { yield return [|System.IO.File.ReadAllText|]("/etc/hostname"); }

[Control("CV-SECRETS-186", "Hides the call in an iterator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(string.Concat(Lines()));
