using System.ComponentModel;

namespace ControlValidator.Model;

/// <summary>What a <see cref="Judgement"/> made by <see cref="Judgements"/> is bound to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JudgementCall
{
    private protected JudgementCall()
    {
    }

    /// <summary>The policy's own method: whoever makes a check ready has it compiled.</summary>
    public abstract Delegate Method { get; }

    /// <inheritdoc cref="Judgement"/>
    public abstract Verdict Judge(Resource? resource, Snapshot? snapshot);
}
