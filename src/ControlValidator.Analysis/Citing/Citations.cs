using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>Tells a recorder of what a finding speaks.</summary>
internal static class Citations
{
    extension(Snapshot snapshot)
    {
        /// <summary>
        /// Lists the places first. Not for one that watches how a check reads: by this nothing is decided, and what decides it has seen when the model was
        /// made.
        /// </summary>
        public void Cite(IEnumerable<Proof> proofs)
        {
            foreach (var proof in ReferenceEquals(snapshot.Shared, snapshot) ? [] : proofs)
            {
                if (snapshot.Find(proof.ResourceId) is not { } resource)
                    continue;
                foreach (var path in proof.Paths)
                {
                    if (resource[path] is { Gap: Gap.None } place)
                        place.Cite();
                }
            }
        }
    }
}
