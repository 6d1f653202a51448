/// A division of an organization, to which queues belong and roles are granted.
public typealias Division = NamedEntity
