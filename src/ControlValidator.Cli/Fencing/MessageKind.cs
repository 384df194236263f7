namespace ControlValidator.Cli.Fencing;

/// <summary>What the two processes say to each other. Each message is its length, its kind, and its content.</summary>
internal enum MessageKind : byte
{
    /// <summary>To the child, once and first: policies, paths and bounds.</summary>
    Setup = 1,

    /// <summary>To the child: run these cases.</summary>
    Prove = 2,

    /// <summary>To the child: read the snapshot and judge it.</summary>
    Judge = 3,

    /// <summary>To the child, while it judges: rows as the parent has cut them; none where there are no more.</summary>
    Rows = 5,

    /// <summary>To the child: say why these verdicts came about.</summary>
    Explain = 4,

    /// <summary>To the child: say what checks give on these cases, and what they read there.</summary>
    Test = 6,

    /// <summary>To the child: change the settings that checks read in these cases.</summary>
    Mutate = 7,

    /// <summary>To the child: run this text, which explores the export, and read its value.</summary>
    Explore = 8,

    /// <summary>To the child: say what checks would say of weakened snapshots.</summary>
    Stress = 9,

    /// <summary>From the child, once and first, before any code of a policy is loaded: the layers of the fence that hold.</summary>
    Ready = 16,

    /// <summary>From the child, where it was told to: the check that runs next.</summary>
    At = 17,

    Proofs = 18,

    Verdicts = 19,

    Testimonies = 20,

    CaseTestimonies = 21,

    Mutations = 22,

    Explored = 23,

    Stressed = 24,
}
