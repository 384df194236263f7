namespace ControlValidator.Analysis.Access;

/// <summary>
/// A condition on a role or assignment, such as <c>(!(ActionMatches{'X'}) OR (…)) AND …</c>. Of it only the operations are
/// understood: what it says of attributes may hold or not. So it narrows just the operations that it names, and every other one stays
/// fully granted. Source: "conditions-format".
/// </summary>
internal sealed class Condition(string text)
{
    private const int MostDepth = 64;

    private readonly List<string> tokens = ConditionTokens.Of(text);

    /// <summary>Whether the condition holds when somebody does something; open where it is about more than the operation, or cannot be read.</summary>
    public Truth Holds(Operation operation)
    {
        var reader = new Reader(tokens, operation);
        var truth = reader.Or(0);
        return reader.IsDone ? truth : Truth.Unknown;
    }

    private sealed class Reader(List<string> tokens, Operation operation)
    {
        private int at;
        private bool failed;

        public bool IsDone => !failed && at == tokens.Count;

        public Truth Or(int depth)
        {
            var truth = And(depth);
            while (Takes("OR") || Takes("||"))
                truth = TruthLogic.Or(truth, And(depth));
            return truth;
        }

        private Truth And(int depth)
        {
            var truth = Not(depth);
            while (Takes("AND") || Takes("&&"))
                truth = TruthLogic.And(truth, Not(depth));
            return truth;
        }

        private Truth Not(int depth)
        {
            if (depth > MostDepth || at == tokens.Count)
                return Fail();
            if (Takes("!") || Takes("NOT"))
                return TruthLogic.Not(Not(depth + 1));
            if (!Takes("("))
                return Atom(tokens[at++]);
            var truth = Or(depth + 1);
            return Takes(")") ? truth : Fail();
        }

        private Truth Atom(string token)
        {
            if (token is ")" or "AND" or "OR")
                return Fail();
            return ConditionTokens.ActionOf(token) is { } action ? TruthLogic.Of(new ActionPattern(action).Matches(operation.Action)) : Truth.Unknown;
        }

        private bool Takes(string token)
        {
            if (at == tokens.Count || !string.Equals(tokens[at], token, StringComparison.OrdinalIgnoreCase))
                return false;
            at++;
            return true;
        }

        private Truth Fail()
        {
            failed = true;
            at = tokens.Count;
            return Truth.Unknown;
        }
    }
}
